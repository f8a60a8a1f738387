package fr.estuaire.jobs;

/** Work of the nation that runs by itself, once on the whole cluster. Declared as a Spring bean. */
public interface NationalTask {
    /** Stable code, in kebab case: the key of the job in the store. */
    String code();

    /** When it runs: a Quartz expression of six fields, in UTC. */
    String cron();

    /** Whether it runs so often that the journal says so only when it does something. */
    default boolean isRoutine() {
        return false;
    }

    /** Does the work, in the national space and under the system's authority. */
    void run();
}
