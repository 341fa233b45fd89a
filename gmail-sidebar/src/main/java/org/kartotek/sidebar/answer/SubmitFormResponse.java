package org.kartotek.sidebar.answer;

/** Answer of a click. With {@code stateChanged} the host asks again for the other cards. */
public record SubmitFormResponse(RenderActions renderActions, boolean stateChanged)
        implements Answer {}
