package org.kartotek.sidebar;

import org.kartotek.sidebar.card.Card;

/** Something the panel can show. */
public interface SidebarCard {
    Card card(Reader reader);
}
