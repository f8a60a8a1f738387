package fr.estuaire.identity;

/** What a person does in a space; each is a Spring Security role of the same name. */
public enum Role {
    ORGANISME(Role.Nom.ORGANISME, "Organisme de formation"),
    COLLECTE(Role.Nom.COLLECTE, "Collecte du territoire"),
    ADMINISTRATION(Role.Nom.ADMINISTRATION, "Administration du territoire"),
    NATIONAL(Role.Nom.NATIONAL, "Administration nationale");

    /** The names, for annotations. */
    public interface Nom {
        String ORGANISME = "ORGANISME";
        String COLLECTE = "COLLECTE";
        String ADMINISTRATION = "ADMINISTRATION";
        String NATIONAL = "NATIONAL";
    }

    private final String libelle;

    Role(String name, String libelle) {
        if (!name.equals(name())) {
            throw new IllegalArgumentException(name);
        }
        this.libelle = libelle;
    }

    /** The role in French words. */
    public String libelle() {
        return libelle;
    }
}
