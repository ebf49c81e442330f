package org.baraza.local.european;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through an XML document of unknown origin: no document type declaration, no entities but the built-in ones,
/// nothing fetched from anywhere. All trouble is a [DamagedFile].
final class XmlCursor {
    private static final int LONGEST_TEXT = 10_000;

    private final XMLStreamReader reader;

    XmlCursor(InputStream in) {
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the file refers to something outside of it");
        });
        return factory;
    }

    /// Goes to the document's element.
    ///
    /// @throws DamagedFile when it has another name
    void enterRoot(String name) {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw damaged("a document type declaration has no place in a voting list");
            }
        }
        if (!name().equals(name)) {
            throw damaged("this is <%s>, not the <%s> of a voting list".formatted(name(), name));
        }
    }

    /// Goes to the next child of the element that the cursor is in; false at the element's end, which is then behind.
    /// Each child MUST be read to its end, by [#text], by [#skip] or by walking through its children.
    boolean toNextChild() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /// Passes over the rest of the element and everything in it.
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /// All text in the element, with runs of white space as one blank.
    String text() {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
            if (text.length() > LONGEST_TEXT) {
                throw damaged("a text of more than " + LONGEST_TEXT + " characters");
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /// An attribute of the element that the cursor has just come to.
    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /// Reads on to the end, so that what comes after the document's element is well-formed too.
    void finish() {
        try {
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    DamagedFile damaged(String what) {
        return damaged(reader.getLocation(), what);
    }

    Location location() {
        return reader.getLocation();
    }

    static DamagedFile damaged(Location at, String what) {
        return new DamagedFile(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), what);
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw damaged("the entity &%s; is not known".formatted(reader.getLocalName()));
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static DamagedFile damaged(XMLStreamException e) {
        // The parser puts the place before its words, in a form of its own.
        String words = String.valueOf(e.getMessage()).replaceAll("(?s)^ParseError at .*?Message: ", "");
        Location at = e.getLocation();
        return at == null ? new DamagedFile(1, 1, words) : damaged(at, words);
    }
}
