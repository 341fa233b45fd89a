package org.kartotek.simulator.gmail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.google.Authority;
import org.kartotek.simulator.google.Cost;
import org.kartotek.simulator.google.Quota;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.oauth.IdTokens;
import tools.jackson.databind.node.ObjectNode;

/** The Gmail API, and the way mail comes in from outside. */
public final class GmailApi implements SimulatedApi {
    private final PostOffice post;
    private final Postman postman;
    private final PubSub pubSub;
    private final Watches watches;
    private final GmailUnits units;

    public GmailApi(Workspace workspace, IdTokens idTokens, Authority authority) {
        this.units =
                workspace.settings().quotas().oldGmailProject()
                        ? GmailUnits.until2026()
                        : GmailUnits.since2026();
        this.post = new PostOffice(workspace);
        this.postman = new Postman(post);
        this.pubSub = new PubSub(workspace, idTokens, authority);
        this.watches = new Watches(workspace, post, pubSub);
    }

    @Override
    public String name() {
        return PostOffice.JOURNAL;
    }

    @Override
    public void routes(Routes routes) {
        var history = new HistoryCalls(post);
        method(routes, "getProfile", history::profile);
        method(routes, "history.list", history::list);
        method(routes, "watch", watches::watch);
        method(routes, "stop", watches::stop);
        pubSub.routes(routes);
        messages(routes, new MessageCalls(post, postman));
        threads(routes, new ThreadCalls(post));
        labels(routes, new LabelCalls(post));
        drafts(routes, new DraftCalls(post, postman));
        routes.control("POST", "/_sim/mail", this::arrive);
    }

    private void messages(Routes routes, MessageCalls messages) {
        method(routes, "messages.list", messages::list);
        method(routes, "messages.get", messages::get);
        method(routes, "messages.attachments.get", messages::attachment);
        method(routes, "messages.send", messages::send);
        method(routes, "messages.insert", messages::insert);
        method(routes, "messages.import", messages::importMail);
        method(routes, "messages.modify", messages::modify);
        method(routes, "messages.batchModify", messages::batchModify);
        method(routes, "messages.trash", messages::trash);
        method(routes, "messages.untrash", messages::untrash);
        method(routes, "messages.delete", messages::delete);
        method(routes, "messages.batchDelete", messages::batchDelete);
    }

    private void threads(Routes routes, ThreadCalls threads) {
        method(routes, "threads.list", threads::list);
        method(routes, "threads.get", threads::get);
        method(routes, "threads.modify", threads::modify);
        method(routes, "threads.trash", threads::trash);
        method(routes, "threads.untrash", threads::untrash);
        method(routes, "threads.delete", threads::delete);
    }

    private void labels(Routes routes, LabelCalls labels) {
        method(routes, "labels.list", labels::list);
        method(routes, "labels.get", labels::get);
        method(routes, "labels.create", labels::create);
        method(routes, "labels.update", labels::update);
        method(routes, "labels.patch", labels::patch);
        method(routes, "labels.delete", labels::delete);
    }

    private void drafts(Routes routes, DraftCalls drafts) {
        method(routes, "drafts.create", drafts::create);
        method(routes, "drafts.get", drafts::get);
        method(routes, "drafts.list", drafts::list);
        method(routes, "drafts.update", drafts::update);
        method(routes, "drafts.send", drafts::send);
        method(routes, "drafts.delete", drafts::delete);
    }

    private void method(Routes routes, String name, Routes.Handler handler) {
        routes.method("gmail.users." + name, Cost.of(Quota.GMAIL, units.of(name)), handler);
    }

    private Reply arrive(Request request, Map<String, String> path) {
        var delivered = postman.deliver(request.body());
        if (delivered.isEmpty()) {
            throw Refused.invalid("Nobody in From, To, Cc or Bcc has an account here.");
        }
        var answer = Json.object();
        var items = answer.putArray("messages");
        delivered.forEach(
                d -> items.add(MessageJson.changed(d.message()).put("account", d.account())));
        return Reply.json(200, answer);
    }

    /**
     * One mail of a download.
     *
     * @param labels as {@code X-Gmail-Labels} names them
     * @param id Gmail's own id of the message and of its thread, 0 when unknown
     */
    public void fill(String account, byte[] mail, Instant at, String labels, long id, long thread) {
        var mailbox = post.of(account);
        synchronized (mailbox) {
            Set<String> ids = TakeoutLabels.ids(post, mailbox, labels);
            var joins = thread == 0 ? null : Long.valueOf(thread);
            post.put(mailbox, mail, at, ids, joins, id, true);
        }
    }

    @Override
    public void replay(ObjectNode change) {
        if (!watches.replay(change)) {
            post.replay(change);
        }
    }

    @Override
    public void reset() {
        post.reset();
        watches.reset();
        pubSub.reset();
    }
}
