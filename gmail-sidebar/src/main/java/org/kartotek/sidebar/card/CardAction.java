package org.kartotek.sidebar.card;

/** An entry of the card's menu. */
public record CardAction(Text actionLabel, OnClick onClick) {}
