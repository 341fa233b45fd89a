package org.kartotek.sidebar.card;

@Sparse
public record Divider() implements Widget {}
