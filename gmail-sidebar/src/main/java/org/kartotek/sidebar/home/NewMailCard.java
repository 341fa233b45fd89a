package org.kartotek.sidebar.home;

import java.util.List;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.shown.ShownTemplate;

/** Which text a new mail to a customer begins with. */
public record NewMailCard(String contact, String name, String email, List<ShownTemplate> templates)
        implements SidebarCard {
    public NewMailCard {
        templates = List.copyOf(templates);
    }

    @Override
    public Card card(Reader reader) {
        var view = reader.action("template.view").with("to", contact).with("mail", "new");
        return Card.named(
                        "mail.new",
                        new TemplateLines(templates).section(reader, view),
                        Section.of(
                                ButtonList.of(
                                        Button.of(
                                                reader.say("mail.blank"),
                                                OnClick.open(new NewMail(email, "", "").link())))))
                .headed(Header.of(Text.of(reader.say("mail.new")), Text.of(name)));
    }
}
