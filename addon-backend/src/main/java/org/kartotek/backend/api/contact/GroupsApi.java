package org.kartotek.backend.api.contact;

import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Groups;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/groups")
class GroupsApi {
    private final Groups groups;

    GroupsApi(Groups groups) {
        this.groups = groups;
    }

    /** All of them in one page: an office has a handful. */
    @GetMapping
    Slice<GroupJson> list() {
        return Slice.whole(groups.findAllByOrderByPosition().stream().map(GroupJson::of).toList());
    }
}
