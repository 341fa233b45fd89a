package org.kartotek.simulator.people;

import org.kartotek.simulator.google.Cost;
import org.kartotek.simulator.google.Quota;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The People API's methods and what each costs. */
public final class PeopleApi implements SimulatedApi {

    private static final Cost READ = Cost.of(Quota.PEOPLE_READ, 1);
    private static final Cost WRITE = Cost.of(Quota.PEOPLE_WRITE, 1);

    /** These read the person again after writing, and pay for it. */
    private static final Cost WRITE_AND_READ = WRITE.and(Quota.PEOPLE_READ, 1);

    private final Workspace workspace;
    private final AddressBooks books;
    private final Search search;

    public PeopleApi(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
        this.search = new Search(workspace, books);
    }

    @Override
    public String name() {
        return AddressBook.JOURNAL;
    }

    @Override
    public void replay(ObjectNode change) {
        books.replay(change);
    }

    @Override
    public void reset() {
        books.reset();
        search.forget();
    }

    @Override
    public void routes(Routes routes) {
        reads(routes);
        writes(routes);
        groups(routes);
    }

    private void reads(Routes routes) {
        var reads = new Reads(workspace, books);
        routes.method(
                "people.people.connections.list", READ, new Connections(workspace, books)::list);
        routes.method("people.people.get", READ, reads::get);
        routes.method("people.people.getBatchGet", READ, reads::batchGet);
        routes.method("people.people.searchContacts", READ, search::search);
    }

    private void writes(Routes routes) {
        var writes = new Writes(workspace, books);
        routes.method("people.people.createContact", WRITE_AND_READ, writes::create);
        routes.method("people.people.updateContact", WRITE_AND_READ, writes::update);
        routes.method("people.people.deleteContact", WRITE, writes::delete);
        var others = new OtherContacts(workspace, books, writes);
        routes.method("people.otherContacts.list", READ, others::list);
        routes.method("people.otherContacts.search", READ, others::search);
        routes.method(
                "people.otherContacts.copyOtherContactToMyContactsGroup",
                WRITE_AND_READ,
                others::copy);
        var batch = new BatchWrites(workspace, books, writes);
        routes.method("people.people.batchCreateContacts", WRITE, batch::create);
        routes.method("people.people.batchUpdateContacts", WRITE, batch::update);
        routes.method("people.people.batchDeleteContacts", WRITE, batch::delete);
        var photos = new Photos(workspace, books);
        routes.method(
                "people.people.updateContactPhoto", Cost.of(Quota.PEOPLE_PHOTO, 1), photos::update);
        routes.method(
                "people.people.deleteContactPhoto", Cost.of(Quota.PEOPLE_PHOTO, 1), photos::delete);
        routes.page("GET", "/photos/{contact}/{key}", photos::show);
    }

    private void groups(Routes routes) {
        var groups = new Groups(workspace, books);
        routes.method("people.contactGroups.list", READ, groups::list);
        routes.method("people.contactGroups.get", READ, groups::get);
        routes.method("people.contactGroups.batchGet", READ, groups::batchGet);
        routes.method("people.contactGroups.create", WRITE, groups::create);
        routes.method("people.contactGroups.update", WRITE, groups::update);
        routes.method("people.contactGroups.delete", WRITE, groups::delete);
        routes.method(
                "people.contactGroups.members.modify", WRITE, new GroupMembers(books)::modify);
    }
}
