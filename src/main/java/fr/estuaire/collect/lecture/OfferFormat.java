package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.LheoVersion;

/** The formats in which offers come and go. */
public enum OfferFormat {
    LHEO_2_3("Lhéo 2.3", "xml"),
    LHEO_2_2("Lhéo 2.2", "xml"),
    EDOF("EDOF (Mon Compte Formation)", "xml"),
    CSV("tableau CSV", "csv"),
    XLSX("classeur XLSX", "xlsx");

    private final String label;
    private final String extension;

    OfferFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name of the format, in French. */
    public String label() {
        return label;
    }

    /** How the name of a file of this format ends, without the point. */
    public String extension() {
        return extension;
    }

    static OfferFormat of(LheoVersion version) {
        return switch (version) {
            case V2_3 -> LHEO_2_3;
            case V2_2 -> LHEO_2_2;
            case EDOF -> EDOF;
        };
    }
}
