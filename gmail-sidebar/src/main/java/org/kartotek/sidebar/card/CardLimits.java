package org.kartotek.sidebar.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Google cuts off or refuses without telling: better found by us. */
public final class CardLimits {
    private static final int MOST_WIDGETS = 100;
    private static final int MOST_SECTIONS = 100;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_BUTTONS_IN_A_ROW = 3;

    private final List<String> broken = new ArrayList<>();
    private final HashSet<String> inputNames = new HashSet<>();

    private CardLimits() {}

    /** Sentences about what is wrong; none when the card is fine. */
    public static List<String> broken(Card card) {
        var limits = new CardLimits();
        limits.check(card);
        return List.copyOf(limits.broken);
    }

    private void check(Card card) {
        var widgets = card.sections().stream().mapToInt(section -> section.widgets().size()).sum();
        require(widgets > 0, "A card without a widget shows nothing");
        require(widgets <= MOST_WIDGETS, widgets + " widgets: Google drops what is past 100");
        require(card.sections().size() <= MOST_SECTIONS, "More than 100 sections");
        if (card.header() != null) {
            require(!card.header().title().isEmpty(), "A header without a title");
        }
        card.cardActions().forEach(action -> click(action.onClick(), "menu"));
        var footer = card.fixedFooter();
        if (footer != null) {
            footerButton(footer.primaryButton());
            if (footer.secondaryButton() != null) {
                footerButton(footer.secondaryButton());
            }
        }
        card.sections().forEach(section -> section.widgets().forEach(this::check));
    }

    private void check(Widget widget) {
        switch (widget) {
            case TextParagraph text -> require(!text.text().isEmpty(), "An empty paragraph");
            case DecoratedText text -> decorated(text);
            case ButtonList list -> buttons(list.buttons());
            case ChipList list -> items(list.chips().size(), "chips");
            case TextInput input -> input(input.name(), input.label());
            case SelectionInput input -> selection(input);
            case DateTimePicker picker -> input(picker.name(), picker.label());
            case Grid grid -> items(grid.items().size(), "grid");
            case Image image -> require(!image.altText().isEmpty(), "An image without words");
            case Divider _ -> {}
        }
    }

    private void decorated(DecoratedText text) {
        require(!text.text().isEmpty(), "A decorated text without text");
        if (text.button() != null) {
            button(text.button());
        }
        if (text.onClick() != null) {
            click(text.onClick(), "decorated text");
        }
    }

    private void buttons(List<Button> buttons) {
        require(!buttons.isEmpty(), "An empty row of buttons");
        require(buttons.size() <= MOST_BUTTONS_IN_A_ROW, "More than three buttons in a row");
        buttons.forEach(this::button);
    }

    private void footerButton(Button button) {
        button(button);
        require(button.color() != null, "A footer button without a colour: " + button.text());
    }

    private void button(Button button) {
        require(!button.text().isEmpty(), "A button without words");
        click(button.onClick(), button.text().value());
    }

    private void click(OnClick click, String where) {
        int set =
                (click.action() == null ? 0 : 1)
                        + (click.openLink() == null ? 0 : 1)
                        + (click.openDynamicLinkAction() == null ? 0 : 1)
                        + (click.overflowMenu() == null ? 0 : 1);
        require(set == 1, "A click does one thing: " + where);
        action(click.action(), where);
        action(click.openDynamicLinkAction(), where);
    }

    private void action(@Nullable Action action, String where) {
        if (action == null) {
            return;
        }
        var keys = action.parameters().stream().map(Action.Parameter::key).toList();
        require(keys.size() == new HashSet<>(keys).size(), "A parameter twice: " + where);
    }

    private void selection(SelectionInput input) {
        input(
                input.name(),
                input.items().size() == 1 ? input.items().getFirst().text() : input.label());
        items(input.items().size(), input.name());
    }

    private void input(String name, Text label) {
        require(!label.isEmpty(), "A field without a label: " + name);
        require(inputNames.add(name), "Two fields named " + name);
    }

    private void items(int count, String where) {
        require(count > 0 && count <= MOST_ITEMS, count + " items in " + where);
    }

    private void require(boolean fine, String sentence) {
        if (!fine) {
            broken.add(sentence);
        }
    }
}
