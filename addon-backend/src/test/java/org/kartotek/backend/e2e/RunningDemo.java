package org.kartotek.backend.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.kartotek.backend.Kartotek;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole product as a newcomer starts it: the demo office, or with other settings another one,
 * once for all classes that look at it.
 */
final class RunningDemo implements BeforeAllCallback {

    private final List<String> settings;
    private @Nullable Product product;

    RunningDemo(String... settings) {
        this.settings = List.of(settings);
    }

    /** Ends with the last test of the JVM. */
    private record Product(ConfigurableApplicationContext context, URI office, URI google)
            implements AutoCloseable {

        static Product start(List<String> settings) {
            try {
                int office = freePort();
                int google = freePort();
                Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
                var arguments =
                        new ArrayList<>(
                                List.of(
                                        "--spring.profiles.active=demo",
                                        "--server.port=" + office,
                                        "--management.server.port=0",
                                        "--kartotek.base-url=http://localhost:" + office,
                                        "--kartotek.demo.simulator-port=" + google,
                                        "--kartotek.data-dir="
                                                + Files.createTempDirectory(target, "demo"),
                                        "--kartotek.sync.contacts-interval=3s",
                                        "--kartotek.sync.mail-interval=5s"));
                arguments.addAll(settings);
                var context =
                        SpringApplication.run(Kartotek.class, arguments.toArray(String[]::new));
                return new Product(context, localhost(office), localhost(google));
            } catch (IOException e) {
                throw new IllegalStateException("The demo found no folder or port", e);
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private static URI localhost(int port) {
            return URI.create("http://localhost:" + port + "/");
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        product =
                context.getRoot()
                        .getStore(Namespace.create(RunningDemo.class))
                        .computeIfAbsent(settings, _ -> Product.start(settings), Product.class);
    }

    /** The console and the add-on. */
    URI office() {
        return running().office;
    }

    /** The simulated Google with its mailbox and phone. */
    URI google() {
        return running().google;
    }

    private Product running() {
        if (product == null) {
            throw new IllegalStateException("The demo has not been started");
        }
        return product;
    }
}
