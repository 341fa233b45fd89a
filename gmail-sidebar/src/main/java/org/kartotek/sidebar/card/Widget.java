package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What Gmail and Calendar can show in a section; what only Chat can is not here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @Type(value = TextParagraph.class, name = "textParagraph"),
    @Type(value = DecoratedText.class, name = "decoratedText"),
    @Type(value = ButtonList.class, name = "buttonList"),
    @Type(value = ChipList.class, name = "chipList"),
    @Type(value = TextInput.class, name = "textInput"),
    @Type(value = SelectionInput.class, name = "selectionInput"),
    @Type(value = DateTimePicker.class, name = "dateTimePicker"),
    @Type(value = Divider.class, name = "divider"),
    @Type(value = Image.class, name = "image"),
    @Type(value = Grid.class, name = "grid")
})
public sealed interface Widget
        permits TextParagraph,
                DecoratedText,
                ButtonList,
                ChipList,
                TextInput,
                SelectionInput,
                DateTimePicker,
                Divider,
                Image,
                Grid {}
