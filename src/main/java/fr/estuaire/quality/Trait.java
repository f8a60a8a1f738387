package fr.estuaire.quality;

/** What may or may not exist in a territory; a rule about what does not exist there is left out. */
public enum Trait {
    /** Bodies have a SIRET. */
    SIRET,
    /** Bodies have a declaration number (numéro de déclaration d’activité). */
    NDA,
    /** Bodies may hold the Qualiopi certification, and need it for public money. */
    QUALIOPI
}
