package org.oncovigil.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that behaves, for each mail in turn, as its script says; after the script it behaves well. */
final class ScriptedMailServer implements AutoCloseable {
    /** What the server does with a mail. */
    enum Deed {
        TAKE,
        REFUSE_RECIPIENT,
        TRY_LATER,
        REFUSE_TEXT,
        STALL,
        DROP_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Deque<Deed> script;
    private final boolean offersTls;
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    ScriptedMailServer(boolean offersTls, Deed... script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.offersTls = offersTls;
        this.script = new ConcurrentLinkedDeque<>(new ArrayDeque<>(Arrays.asList(script)));
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The texts that were answered with 250. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** All texts that came through whole, whatever was answered. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread talk = new Thread(() -> talk(client), "scripted-mail");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try {
            talk(client, true);
        } catch (IOException gone) {
            // The client left, or the test ended.
        }
    }

    private void talk(Socket client, boolean greets) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (greets) {
            say(client, "220 scripted");
        }
        Deed deed = Deed.TAKE;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO" -> {
                    boolean plain = !(client instanceof SSLSocket);
                    say(client, offersTls && plain ? "250-scripted\r\n250 STARTTLS" : "250-scripted\r\n250 AUTH PLAIN");
                }
                case "STARTTLS" -> {
                    say(client, "220 go ahead");
                    talk(protectedSocket(client), false);
                    return;
                }
                case "AUTH" -> say(client, "235 come in");
                case "MAIL" -> {
                    deed = script.isEmpty() ? Deed.TAKE : script.poll();
                    if (deed == Deed.STALL) {
                        sleep();
                        return;
                    }
                    say(client, deed == Deed.TRY_LATER ? "451 try later" : "250 ok");
                }
                case "RCPT" -> say(client, deed == Deed.REFUSE_RECIPIENT ? "550 nobody of this name" : "250 ok");
                case "DATA" -> {
                    say(client, "354 go on");
                    String text = text(in);
                    seen.add(text);
                    if (deed == Deed.DROP_AFTER_DATA) {
                        client.close();
                        return;
                    }
                    if (deed == Deed.TAKE) {
                        taken.add(text);
                    }
                    say(client, deed == Deed.REFUSE_TEXT ? "554 not this" : "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    client.close();
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void sleep() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server side of a protected connection, with the certificate that the other test server brings. */
    private static SSLSocket protectedSocket(Socket plain) throws IOException {
        char[] word = "changeit".toCharArray();
        try (InputStream in = ScriptedMailServer.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, word);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, word);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        } catch (GeneralSecurityException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : List.copyOf(open)) {
            client.close();
        }
    }
}
