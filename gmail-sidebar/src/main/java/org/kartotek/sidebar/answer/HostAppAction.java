package org.kartotek.sidebar.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.Sparse;

/** What Gmail or Calendar itself shall do. */
@Sparse
public record HostAppAction(
        @Nullable GmailAction gmailAction, @Nullable CalendarAction calendarAction) {
    /** Puts a text where the cursor stands in the open draft. */
    public static HostAppAction insert(Html content) {
        var body =
                new UpdateBody(
                        "IN_PLACE_INSERT", List.of(new InsertContent(content, "MUTABLE_HTML")));
        return new HostAppAction(new GmailAction(new UpdateDraft(body)), null);
    }

    /** Adds people to the open event; its owner still saves it. */
    public static HostAppAction invite(List<String> emails) {
        return new HostAppAction(null, new CalendarAction(new EditAttendees(emails)));
    }

    public record GmailAction(UpdateDraft updateDraftActionMarkup) {}

    public record UpdateDraft(UpdateBody updateBody) {}

    public record UpdateBody(String type, List<InsertContent> insertContents) {}

    public record InsertContent(Html content, String contentType) {}

    public record CalendarAction(EditAttendees editAttendeesActionMarkup) {}

    public record EditAttendees(List<String> addAttendeeEmails) {}
}
