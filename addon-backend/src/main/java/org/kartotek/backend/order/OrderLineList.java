package org.kartotek.backend.order;

import jakarta.persistence.Converter;
import java.util.List;
import org.kartotek.backend.database.Json;
import tools.jackson.core.type.TypeReference;

@Converter
class OrderLineList extends Json<List<OrderLine>> {
    OrderLineList() {
        super(new TypeReference<>() {});
    }
}
