package fr.estuaire.tenant.embedded;

/** How to reach the server: its port on 127.0.0.1 and the passwords of the administrator and of the pool's user. */
public record ServerAccess(int port, String adminPassword, String appPassword) {
    /** User who creates schemas, roles and tables. */
    public static final String ADMIN_USER = "estuaire_admin";

    /** User of the pool, without any privilege of its own. */
    public static final String APP_USER = "estuaire_app";

    /** JDBC address without a schema. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    @Override
    public String toString() {
        return "ServerAccess[port=" + port + "]";
    }
}
