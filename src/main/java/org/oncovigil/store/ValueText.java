package org.oncovigil.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes values of the core as JSON text and reads them back: records, enums, sealed choices, lists, sets, maps by text,
 * optional values, numbers, texts and dates. What is empty is left out, so that the text is short; components are in the
 * order of the record, so that equal values have equal texts.
 */
public final class ValueText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CHOICE = "@";
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private ValueText() {}

    /** The accessors and the constructor of one record type. */
    private record Shape(List<String> names, List<Type> types, List<Method> accessors, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                List<String> names = new ArrayList<>();
                List<Type> types = new ArrayList<>();
                List<Method> accessors = new ArrayList<>();
                for (RecordComponent component : components) {
                    names.add(component.getName());
                    types.add(component.getGenericType());
                    accessors.add(component.getAccessor());
                }
                Class<?>[] raw =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return new Shape(names, types, accessors, type.getConstructor(raw));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(type + " is not a public record", impossible);
            }
        }
    }

    /** The text of a record. */
    public static String write(Record value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            writeRecord(value, false, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static void writeRecord(Record value, boolean choice, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (choice) {
            out.writeStringField(CHOICE, value.getClass().getSimpleName());
        }
        Shape shape = SHAPES.computeIfAbsent(value.getClass(), Shape::of);
        for (int index = 0; index < shape.names().size(); index++) {
            Object component = get(shape.accessors().get(index), value);
            if (!isEmpty(component)) {
                out.writeFieldName(shape.names().get(index));
                writeValue(component, shape.types().get(index), out);
            }
        }
        out.writeEndObject();
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("component " + accessor.getName() + " cannot be read", impossible);
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals("")
                || value.equals(Boolean.FALSE)
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static void writeValue(Object value, Type declared, JsonGenerator out) throws IOException {
        if (value instanceof Optional<?> optional) {
            writeValue(optional.orElseThrow(), argument(declared, 0), out);
        } else if (value instanceof Record record) {
            writeRecord(record, isChoice(declared), out);
        } else if (value instanceof Collection<?> collection) {
            out.writeStartArray();
            for (Object item : collection) {
                writeValue(item, argument(declared, 0), out);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                writeValue(entry.getValue(), argument(declared, 1), out);
            }
            out.writeEndObject();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else {
            out.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static boolean isChoice(Type declared) {
        return declared instanceof Class<?> type && type.isSealed();
    }

    private static Type argument(Type declared, int index) {
        return ((ParameterizedType) declared).getActualTypeArguments()[index];
    }

    /**
     * The record of a text.
     *
     * @throws IllegalStateException if the text was not written for this type
     */
    public static <T extends Record> T read(Class<T> type, String text) {
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            return type.cast(readRecord(type, in));
        } catch (IOException broken) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " cannot be read", broken);
        }
    }

    private static Object readRecord(Class<?> type, JsonParser in) throws IOException {
        Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
        Object[] values = new Object[shape.names().size()];
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            int index = shape.names().indexOf(in.currentName());
            if (index < 0) {
                throw new IllegalStateException(type.getSimpleName() + " has no " + in.currentName());
            }
            in.nextToken();
            values[index] = readValue(shape.types().get(index), in);
        }
        for (int index = 0; index < values.length; index++) {
            if (values[index] == null) {
                values[index] =
                        absent(shape.types().get(index), type, shape.names().get(index));
            }
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "stored " + type.getSimpleName() + " is refused by its type", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    private static Object absent(Type declared, Class<?> owner, String name) {
        Class<?> raw = raw(declared);
        if (raw == String.class) {
            return "";
        } else if (raw == boolean.class || raw == Boolean.class) {
            return Boolean.FALSE;
        } else if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == List.class) {
            return List.of();
        } else if (raw == Set.class) {
            return Set.of();
        } else if (raw == Map.class) {
            return Map.of();
        }
        throw new IllegalStateException("stored " + owner.getSimpleName() + " has no " + name);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Object readValue(Type declared, JsonParser in) throws IOException {
        Class<?> raw = raw(declared);
        if (raw == Optional.class) {
            return Optional.of(readValue(argument(declared, 0), in));
        } else if (raw == List.class) {
            return items(declared, in, new ArrayList<>());
        } else if (raw == Set.class) {
            return items(declared, in, new LinkedHashSet<>());
        } else if (Map.class.isAssignableFrom(raw)) {
            Map<String, Object> map = raw == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String key = in.currentName();
                in.nextToken();
                map.put(key, readValue(argument(declared, 1), in));
            }
            return map;
        } else if (raw.isRecord()) {
            return readRecord(raw, in);
        } else if (raw.isSealed()) {
            return readChoice(raw, in);
        }
        return scalar(raw, in);
    }

    private static Collection<Object> items(Type declared, JsonParser in, Collection<Object> items) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(readValue(argument(declared, 0), in));
        }
        return items;
    }

    private static Object readChoice(Class<?> sealed, JsonParser in) throws IOException {
        in.nextToken();
        String name = in.nextTextValue();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.getSimpleName().equals(name)) {
                return readRecord(permitted, in);
            }
        }
        throw new IllegalStateException(sealed.getSimpleName() + " has no case " + name);
    }

    private static Object scalar(Class<?> raw, JsonParser in) throws IOException {
        if (raw == boolean.class || raw == Boolean.class) {
            return in.getBooleanValue();
        } else if (raw == int.class || raw == Integer.class) {
            return in.getIntValue();
        } else if (raw == long.class || raw == Long.class) {
            return in.getLongValue();
        }
        String text = in.getText();
        if (raw == String.class) {
            return text;
        } else if (raw == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (raw == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (raw == LocalTime.class) {
            return LocalTime.parse(text);
        } else if (raw == YearMonth.class) {
            return YearMonth.parse(text);
        } else if (raw == Year.class) {
            return Year.of(Integer.parseInt(text));
        } else if (raw.isEnum()) {
            return constant(raw, text);
        }
        throw new IllegalStateException("values of " + raw + " are not stored");
    }

    private static Object constant(Class<?> raw, String name) {
        for (Object constant : raw.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(raw.getSimpleName() + " has no " + name);
    }
}
