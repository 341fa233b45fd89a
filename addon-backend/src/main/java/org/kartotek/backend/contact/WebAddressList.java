package org.kartotek.backend.contact;

import jakarta.persistence.Converter;
import java.util.List;
import org.kartotek.backend.database.Json;
import tools.jackson.core.type.TypeReference;

@Converter
class WebAddressList extends Json<List<WebAddress>> {
    WebAddressList() {
        super(new TypeReference<>() {});
    }
}
