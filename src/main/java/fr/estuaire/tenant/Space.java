package fr.estuaire.tenant;

import java.util.Locale;

/**
 * Where a piece of work runs, hence which schema and which role its connections get.
 *
 * <p>The database enforces it: a role reads its own schema, the reference data, and nothing else.
 */
public sealed interface Space {

    /** The role that MariaDB activates on a connection of this space. */
    String role();

    /** The schema that unqualified table names mean. */
    String schema();

    /** The space of one territory, by its code ({@code bretagne}). */
    static Space territory(String code) {
        return new Territory(code);
    }

    /** The national space: accounts, runs, catalogue. */
    static Space national() {
        return new National();
    }

    /** The space of the roll-up: writes the catalogue, reads the outputs of the territories and nothing else of them. */
    static Space rollup() {
        return new Rollup();
    }

    /** The national registers, to write them: imports, and nothing else. */
    static Space reference() {
        return new Reference();
    }

    /** The national registers, to read them: what a visitor who did not sign in gets. */
    static Space referenceReader() {
        return new ReferenceReader();
    }

    /** One territory. */
    record Territory(String code) implements Space {
        public Territory {
            if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("« " + code + " » n’est pas un code de territoire.");
            }
        }

        @Override
        public String role() {
            return "estuaire_r_" + identifier();
        }

        @Override
        public String schema() {
            return "estuaire_t_" + identifier();
        }

        private String identifier() {
            return code.replace('-', '_').toLowerCase(Locale.ROOT);
        }
    }

    /** The nation. */
    record National() implements Space {
        @Override
        public String role() {
            return "estuaire_national";
        }

        @Override
        public String schema() {
            return "estuaire_national";
        }
    }

    /** The roll-up. */
    record Rollup() implements Space {
        @Override
        public String role() {
            return "estuaire_rollup";
        }

        @Override
        public String schema() {
            return "estuaire_national";
        }
    }

    /** Writes the registers. */
    record Reference() implements Space {
        @Override
        public String role() {
            return "estuaire_reference";
        }

        @Override
        public String schema() {
            return "estuaire_reference";
        }
    }

    /** Reads the registers. */
    record ReferenceReader() implements Space {
        @Override
        public String role() {
            return "estuaire_reader";
        }

        @Override
        public String schema() {
            return "estuaire_reference";
        }
    }
}
