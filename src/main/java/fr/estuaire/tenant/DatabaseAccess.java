package fr.estuaire.tenant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Addresses and users of the database server: the administrator prepares schemas and roles, the pool's user works.
 *
 * @param url JDBC address without a schema, ending with a slash
 */
record DatabaseAccess(String url, String adminUser, String adminPassword, String user, String password) {

    Connection openAsAdministrator() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", adminUser);
        properties.setProperty("password", adminPassword);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
