package org.qiantai.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sees the SQL statements that the present thread sends while it is asked to; stands aside otherwise. */
public final class StatementCounter implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    /** The statements that the work sends from this thread, through any library. */
    public static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    /**
     * The statements of a visit that changes nothing: of two, those of the one with fewer. What is kept for a minute may
     * have to be read again at any of them, which says nothing of the page.
     */
    public static List<String> reading(Runnable visit) {
        List<String> first = during(visit);
        List<String> second = during(visit);
        return first.size() < second.size() ? first : second;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source, "") : bean;
    }

    /** The same object, whose connections and statements are watched too. */
    private static <T> T proxy(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> answer(target, method, arguments, sql)));
    }

    private static @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments, String sql)
            throws Throwable {
        List<String> sent = SENT.get();
        String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String first ? first : sql;
        if (sent != null && target instanceof Statement && method.getName().startsWith("execute")) sent.add(text);
        try {
            Object result = method.invoke(target, arguments);
            if (sent == null || method.getName().equals("unwrap")) return result;
            return switch (result) {
                case Connection connection when target instanceof DataSource ->
                    proxy(Connection.class, connection, "");
                case Statement statement when target instanceof Connection ->
                    proxy(method.getReturnType().asSubclass(Statement.class), statement, text);
                case null, default -> result;
            };
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
