package org.kartotek.sidebar.answer;

/** A whole answer to one call of Google. */
public sealed interface Answer
        permits RenderActions, SubmitFormResponse, AutoComplete, AuthorizationError {}
