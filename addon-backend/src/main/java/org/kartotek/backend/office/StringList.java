package org.kartotek.backend.office;

import jakarta.persistence.Converter;
import java.util.List;
import org.kartotek.backend.database.Json;
import tools.jackson.core.type.TypeReference;

@Converter
class StringList extends Json<List<String>> {
    StringList() {
        super(new TypeReference<>() {});
    }
}
