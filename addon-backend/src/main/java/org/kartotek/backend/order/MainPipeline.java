package org.kartotek.backend.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office's pipeline; a new office starts with the usual seven stages. */
@Component
public class MainPipeline {
    private static final List<Start> START =
            List.of(
                    new Start(
                            "enquiry",
                            Stage.Kind.OPEN,
                            "Enquiry",
                            "Запрос",
                            "Talep",
                            "Forespørsel",
                            "Sorğu"),
                    new Start(
                            "quoted",
                            Stage.Kind.OPEN,
                            "Quoted",
                            "Предложение",
                            "Teklif",
                            "Tilbud",
                            "Təklif"),
                    new Start(
                            "confirmed",
                            Stage.Kind.OPEN,
                            "Confirmed",
                            "Подтверждён",
                            "Onaylandı",
                            "Bekreftet",
                            "Təsdiqləndi"),
                    new Start(
                            "packing",
                            Stage.Kind.OPEN,
                            "Packing",
                            "Сборка",
                            "Hazırlanıyor",
                            "Pakkes",
                            "Qablaşdırılır"),
                    new Start(
                            "shipped",
                            Stage.Kind.OPEN,
                            "Shipped",
                            "Отправлен",
                            "Sevk edildi",
                            "Sendt",
                            "Göndərildi"),
                    new Start(
                            "done",
                            Stage.Kind.WON,
                            "Done",
                            "Выполнен",
                            "Tamamlandı",
                            "Fullført",
                            "Tamamlandı"),
                    new Start(
                            "lost",
                            Stage.Kind.LOST,
                            "Lost",
                            "Отказ",
                            "Kaybedildi",
                            "Tapt",
                            "Baş tutmadı"));

    private final Pipelines pipelines;
    private final Stages stages;
    private final JdbcClient jdbc;
    private final Clock clock;

    MainPipeline(Pipelines pipelines, Stages stages, JdbcClient jdbc, Clock clock) {
        this.pipelines = pipelines;
        this.stages = stages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Start(
            String key, Stage.Kind kind, String en, String ru, String tr, String nb, String az) {
        StageNames names() {
            return new StageNames(Map.of("en", en, "ru", ru, "tr", tr, "nb", nb, "az", az));
        }
    }

    /** In one statement, but for the first time. */
    @Transactional
    public StageList stages() {
        var all = stages.findAllByOrderByPosition();
        if (all.isEmpty()) {
            all = beginOnce();
        }
        var pipeline = all.getFirst().pipelineId();
        return new StageList(
                pipeline, all.stream().filter(s -> s.pipelineId().equals(pipeline)).toList());
    }

    /** Whoever comes at the same moment waits for the first, and finds what it began. */
    private List<Stage> beginOnce() {
        jdbc.sql("select id from office where id = ? for update")
                .param(Ids.bytes(OfficeScope.current()))
                .query()
                .singleRow();
        var begun = stages.findAllByOrderByPosition();
        return begun.isEmpty() ? begin() : begun;
    }

    private List<Stage> begin() {
        var pipeline = pipelines.saveAndFlush(new Pipeline("Orders", clock.instant()));
        var made = new ArrayList<Stage>();
        for (var start : START) {
            made.add(
                    stages.save(
                            new Stage(
                                    pipeline.id(),
                                    made.size(),
                                    start.key(),
                                    start.kind(),
                                    start.names())));
        }
        return made;
    }

    /** The row lock makes two orders opened at once take two numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    long takeNumber(java.util.UUID pipelineId) {
        var office = Ids.bytes(OfficeScope.current());
        jdbc.sql("update pipeline set next_number = next_number + 1 where office_id = ? and id = ?")
                .param(office)
                .param(Ids.bytes(pipelineId))
                .update();
        return jdbc.sql("select next_number - 1 from pipeline where office_id = ? and id = ?")
                .param(office)
                .param(Ids.bytes(pipelineId))
                .query(Long.class)
                .single();
    }

    /** After an import the next number is above every imported one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void numbersUsedUpTo(java.util.UUID pipelineId, long number) {
        jdbc.sql(
                        "update pipeline set next_number = greatest(next_number, ?)"
                                + " where office_id = ? and id = ?")
                .param(number + 1)
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(pipelineId))
                .update();
    }
}
