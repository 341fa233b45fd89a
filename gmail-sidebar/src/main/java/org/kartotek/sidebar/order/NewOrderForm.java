package org.kartotek.sidebar.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;

/** A new order; its title is what the mail is about. */
public record NewOrderForm(
        Back back,
        String contactId,
        String contactName,
        @Nullable String title,
        String currency,
        List<Choice> pipelines)
        implements SidebarCard {
    public NewOrderForm {
        pipelines = List.copyOf(pipelines);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named("order.form", Section.of(fields(reader)))
                .headed(Header.of(Text.of(reader.say("order.new")), Text.of(contactName)))
                .footer(FixedFooter.of(save(reader)));
    }

    private List<Widget> fields(Reader reader) {
        var widgets =
                new ArrayList<Widget>(new OrderFields(title, null, null, currency).shown(reader));
        if (pipelines.size() > 1) {
            widgets.add(
                    SelectionInput.dropdown(
                            "pipeline",
                            reader.say("field.pipeline"),
                            pipelines.stream()
                                    .map(one ->
                                            SelectionItem.of(one.name(), one.id())
                                                    .selected(one == pipelines.getFirst()))
                                    .toList()));
        }
        return widgets;
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("order.open"),
                OnClick.of(
                        new Lines(reader, back)
                                .here(reader.write("order.open"))
                                .with("contact", contactId)
                                .saving("title")));
    }
}
