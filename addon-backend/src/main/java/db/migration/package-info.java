/** Migrations that need our own folding; Flyway looks for them here. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
