package org.kartotek.backend.api.contact;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.ApiJson;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.ETag;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.WriteContact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Replaces a contact, or merges a part into it (RFC 7396). */
@Service
class ChangeOverApi {
    private final Contacts contacts;
    private final ContactAnswers answers;
    private final ReadContact read;
    private final WriteContact write;
    private final Validator validator;

    ChangeOverApi(
            Contacts contacts,
            ContactAnswers answers,
            ReadContact read,
            WriteContact write,
            Validator validator) {
        this.contacts = contacts;
        this.answers = answers;
        this.read = read;
        this.write = write;
        this.validator = validator;
    }

    @Transactional
    Contact replace(UUID id, ContactInput input, @Nullable String ifMatch) {
        return change(id, ifMatch, now -> input);
    }

    @Transactional
    Contact merge(UUID id, ObjectNode patch, @Nullable String ifMatch) {
        return change(id, ifMatch, now -> merged(now, patch));
    }

    private Contact change(UUID id, @Nullable String ifMatch, UnaryOperator<ContactInput> edit) {
        var contact = contacts.findById(id).orElseThrow(() -> Refusal.notFound("contact", id));
        ETag.require(ifMatch, contact);
        var draft = read.draft(edit.apply(asInput(contact)));
        return write.change(id, draft, CurrentCaller.get().actor());
    }

    /** What the caller was answered is what the caller edits. */
    private ContactInput asInput(Contact contact) {
        var tree = ApiJson.tree(answers.of(contact));
        tree.remove(java.util.List.of("id", "lastInteractionAt", "createdAt", "updatedAt"));
        if (tree.path("owner") instanceof ObjectNode owner) {
            owner.remove("name");
        }
        return ApiJson.read(tree, ContactInput.class);
    }

    private ContactInput merged(ContactInput now, ObjectNode patch) {
        var tree = ApiJson.tree(now);
        ApiJson.merge(tree, patch);
        var merged = ApiJson.read(tree, ContactInput.class);
        var broken = validator.validate(merged);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return merged;
    }
}
