package org.kartotek.backend.callcard;

import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the office's cards look; all of them are written anew then. */
@Service
public class ChangeTemplate {
    private final CardTemplates templates;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChangeTemplate(CardTemplates templates, Audit audit, ApplicationEventPublisher events) {
        this.templates = templates;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @return false if it was so already, and nothing has to be written
     */
    @Transactional
    public boolean to(CardTemplate template) {
        CurrentCaller.get().require(Role.MANAGER);
        if (template.equals(templates.current())) return false;
        templates.save(template);
        var office = OfficeScope.current();
        audit.record(CurrentCaller.get().actor(), "card.changed", "office", office, null);
        events.publishEvent(new CardsStale());
        return true;
    }
}
