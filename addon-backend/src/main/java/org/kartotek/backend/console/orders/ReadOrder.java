package org.kartotek.backend.console.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.orders.OrderView.StepView;
import org.kartotek.backend.console.timelines.ReadTimeline;
import org.kartotek.backend.console.timelines.TimelineDays;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.StageList;
import org.kartotek.backend.order.Steps;
import org.springframework.stereotype.Component;

@Component
class ReadOrder {
    private static final int NEWEST = 100;

    private final MainPipeline pipeline;
    private final Steps steps;
    private final Contacts contacts;
    private final Organizations organizations;
    private final Users users;
    private final ReadTimeline timeline;

    ReadOrder(
            MainPipeline pipeline,
            Steps steps,
            Contacts contacts,
            Organizations organizations,
            Users users,
            ReadTimeline timeline) {
        this.pipeline = pipeline;
        this.steps = steps;
        this.contacts = contacts;
        this.organizations = organizations;
        this.users = users;
        this.timeline = timeline;
    }

    OrderView of(Order order, Say say) {
        var stages = pipeline.stages();
        var stage = stages.byId(order.stageId());
        return new OrderView(
                order,
                contacts.findById(order.contactId()).orElse(null),
                Optional.ofNullable(order.organizationId())
                        .flatMap(organizations::findById)
                        .map(Organization::name)
                        .orElse(null),
                Optional.ofNullable(order.ownerId())
                        .flatMap(users::findById)
                        .map(User::name)
                        .orElse(null),
                StageView.of(stage, say.locale()),
                stages.after(stage).map(s -> StageView.of(s, say.locale())).orElse(null),
                stages.stages().stream()
                        .filter(s -> !s.id().equals(order.stageId()))
                        .map(s -> StageView.of(s, say.locale()))
                        .toList(),
                steps(order, stages, say));
    }

    private List<StepView> steps(Order order, StageList stages, Say say) {
        return steps.findByOrderIdOrderByAtAscIdAsc(order.id()).reversed().stream()
                .map(step ->
                        new StepView(step, StageView.of(stages.byId(step.stageId()), say.locale())))
                .toList();
    }

    TimelineDays timeline(UUID orderId, Say say) {
        return timeline.newest(orderId, NEWEST, say);
    }

    String stageName(Order order, Say say) {
        return pipeline.stages().byId(order.stageId()).name(say.locale());
    }
}
