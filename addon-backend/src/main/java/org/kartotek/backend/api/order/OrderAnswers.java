package org.kartotek.backend.api.order;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.order.OrderJson.LineJson;
import org.kartotek.backend.api.order.OrderJson.StepJson;
import org.kartotek.backend.api.shape.Amount;
import org.kartotek.backend.api.shape.Named;
import org.kartotek.backend.api.shape.Names;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.StageList;
import org.kartotek.backend.order.Step;
import org.kartotek.backend.order.Steps;
import org.springframework.stereotype.Component;

/** Orders with their steps and what they refer to, in the same few statements for any number. */
@Component
class OrderAnswers {
    private final Steps steps;
    private final MainPipeline pipeline;
    private final Names names;

    OrderAnswers(Steps steps, MainPipeline pipeline, Names names) {
        this.steps = steps;
        this.pipeline = pipeline;
        this.names = names;
    }

    OrderJson of(Order order) {
        return of(List.of(order)).getFirst();
    }

    List<OrderJson> of(List<Order> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var stages = pipeline.stages();
        var taken =
                steps
                        .findByOrderIdInOrderByAtAscIdAsc(orders.stream().map(Order::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Step::orderId));
        var contacts = names.ofContacts(orders.stream().map(Order::contactId));
        var organizations = names.ofOrganizations(orders.stream().map(Order::organizationId));
        var owners = names.ofUsers(orders.stream().map(Order::ownerId));
        return orders.stream()
                .map(order ->
                        answer(
                                order,
                                stages,
                                taken.getOrDefault(order.id(), List.of()),
                                contacts,
                                organizations,
                                owners))
                .toList();
    }

    private static OrderJson answer(
            Order order,
            StageList stages,
            List<Step> steps,
            Map<UUID, Named> contacts,
            Map<UUID, Named> organizations,
            Map<UUID, Named> owners) {
        var stage = stages.byId(order.stageId());
        return new OrderJson(
                order.id(),
                order.number(),
                order.title(),
                contacts.getOrDefault(order.contactId(), new Named(order.contactId(), "—")),
                at(organizations, order.organizationId()),
                stage.key(),
                stage.kind().key(),
                Amount.of(order.amount()),
                order.lines().stream()
                        .map(line ->
                                new LineJson(
                                        line.quantity().toPlainString(),
                                        line.title(),
                                        line.unitPrice() == null
                                                ? null
                                                : line.unitPrice().toPlainString()))
                        .toList(),
                at(owners, order.ownerId()),
                order.openedAt(),
                order.closedAt(),
                steps.stream().map(step -> answer(step, stages)).toList());
    }

    private static StepJson answer(Step step, StageList stages) {
        return new StepJson(
                stages.byId(step.stageId()).key(),
                step.at(),
                step.actor().actorName(),
                step.actor().door().key(),
                step.comment());
    }

    private static @Nullable Named at(Map<UUID, Named> named, @Nullable UUID id) {
        return id == null ? null : named.get(id);
    }
}
