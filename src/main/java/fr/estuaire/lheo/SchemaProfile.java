package fr.estuaire.lheo;

/** How strictly the grammar is applied. */
public enum SchemaProfile {
    /** The grammar of Lhéo 2.3 in full: what Estuaire writes follows it. */
    STRICT,
    /**
     * The grammar as the published XSD has it, which bounds no integer and requires no {@code ref}: what Estuaire
     * accepts. A real answer of the national web service is valid only so.
     */
    PUBLISHED
}
