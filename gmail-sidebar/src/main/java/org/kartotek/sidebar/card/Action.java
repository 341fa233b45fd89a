package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of the server. */
@Sparse
public record Action(
        WebAddress function,
        List<Parameter> parameters,
        @Nullable LoadIndicator loadIndicator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean persistValues,
        List<String> requiredWidgets) {
    public Action {
        parameters = List.copyOf(parameters);
        requiredWidgets = List.copyOf(requiredWidgets);
    }

    public static Action calling(WebAddress function) {
        return new Action(function, List.of(), null, null, List.of());
    }

    public Action with(String key, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(key, value));
        return new Action(function, more, loadIndicator, persistValues, requiredWidgets);
    }

    /** Keeps what was typed when the answer is a refusal, and asks for these fields first. */
    public Action saving(String... required) {
        return new Action(function, parameters, loadIndicator, true, List.of(required));
    }

    public record Parameter(String key, String value) {}

    public enum LoadIndicator {
        SPINNER,
        NONE
    }
}
