package org.kartotek.sidebar.answer;

import org.jspecify.annotations.Nullable;

/** Why Google calls; each wants its own envelope, and this is the one place that knows which. */
public enum EntryPoint {
    /** A home page, an opened message or event, the compose window. */
    TRIGGER,
    /** A click, a changed field, an entry of the add-on's menu. */
    CLICK;

    public Answer wrap(Turn turn) {
        var actions = new RenderActions(actionOf(turn), turn.hostAppAction());
        return switch (this) {
            case TRIGGER -> actions;
            case CLICK -> new SubmitFormResponse(actions, turn.stateChanged());
        };
    }

    private static RenderActions.@Nullable Action actionOf(Turn turn) {
        if (turn.navigations().isEmpty() && turn.notice() == null && turn.link() == null) {
            return null;
        }
        var notice = turn.notice() == null ? null : new RenderActions.Notification(turn.notice());
        return new RenderActions.Action(turn.navigations(), notice, turn.link());
    }
}
