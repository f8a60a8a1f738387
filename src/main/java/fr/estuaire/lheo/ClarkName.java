package fr.estuaire.lheo;

/** A name written <code>{namespace}local</code>, or alone when it belongs to the namespace that is understood. */
record ClarkName(String namespace, String local) {

    static ClarkName parse(String name, String understood) {
        int end = name.startsWith("{") ? name.indexOf('}') : -1;
        return end < 0
                ? new ClarkName(understood, name)
                : new ClarkName(name.substring(1, end), name.substring(end + 1));
    }
}
