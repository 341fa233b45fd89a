package org.kartotek.backend.console.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.order.MainPipeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders as a board by stage, or as a list that filters. */
@Controller
class OrderLists {
    private static final int PAGE = 50;

    private final ReadBoard board;
    private final OrderRows rows;
    private final MainPipeline pipeline;
    private final Users users;

    OrderLists(ReadBoard board, OrderRows rows, MainPipeline pipeline, Users users) {
        this.board = board;
        this.rows = rows;
        this.pipeline = pipeline;
        this.users = users;
    }

    /** A choice of a filter: the word in the address, the name on the page. */
    public record Choice(String word, String name) {}

    @GetMapping(path = "/orders", params = "!view")
    String board(Say say, Model model) {
        model.addAttribute("columns", board.read(say));
        return "console/orders";
    }

    @GetMapping(path = "/orders", params = "view=list")
    String list(
            OrderFilter filter,
            @RequestParam(required = false) @Nullable Long below,
            Say say,
            Model model) {
        var stages = pipeline.stages();
        var everybody = users.findAllByOrderByName();
        var condition = filter.condition(everybody, stages, say);
        var arguments = new ArrayList<>(condition.arguments());
        arguments.add(below == null ? Long.MAX_VALUE : below);
        arguments.add(PAGE + 1);
        var found =
                rows.select(
                        OrderRows.selecting(),
                        condition.sql() + " and o.number < ? order by o.number desc limit ?",
                        stages,
                        say,
                        arguments.toArray());
        page(found, filter, model);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "stages",
                stages.stages().stream()
                        .map(s -> new Choice(s.key(), s.name(say.locale())))
                        .toList());
        model.addAttribute("users", everybody.stream().map(OrderLists::choice).toList());
        return below == null ? "console/orders-list" : "console/orders-list :: rows";
    }

    private static void page(List<OrderRow> found, OrderFilter filter, Model model) {
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown);
        if (found.size() > PAGE) {
            model.addAttribute("next", filter.next(shown.getLast().number()));
        }
    }

    private static Choice choice(User user) {
        return new Choice(OrderFilter.word(user), user.name());
    }
}
