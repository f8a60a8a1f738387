package fr.estuaire.lheo;

import java.util.Arrays;
import java.util.Optional;

/** The versions of Lhéo that are read. 2.3 is a strict superset of 2.2, so one model reads both. */
public enum LheoVersion {
    V2_3("2.3", "http://lheo.gouv.fr/2.3", "http://www.lheo.org/2.3"),
    /** The national flow of before 2022 was published under {@code http://www.lheo.org/2.2}. */
    V2_2("2.2", "http://lheo.gouv.fr/2.2", "http://www.lheo.org/2.2"),
    /** The dialect of Mon Compte Formation: names of Lhéo, another order, other codes. Only {@link FeedReader#openAny} reads it. */
    EDOF("EDOF", "https://www.of.moncompteformation.gouv.fr", "https://www.of.moncompteformation.gouv.fr");

    /** The namespace of all that is written. */
    public static final String NAMESPACE = "http://lheo.gouv.fr/2.3";

    private final String label;
    private final String namespace;
    private final String formerNamespace;

    LheoVersion(String label, String namespace, String formerNamespace) {
        this.label = label;
        this.namespace = namespace;
        this.formerNamespace = formerNamespace;
    }

    public String label() {
        return label;
    }

    static Optional<LheoVersion> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace) || version.formerNamespace.equals(namespace))
                .findFirst();
    }
}
