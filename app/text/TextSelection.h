// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <compare>
#include <functional>
#include <optional>
#include <vector>

namespace nextgpt::app {

/// A position in the text of a conversation. Later messages have greater ids.
struct TextPlace {
    qint64 message = 0;
    int part = 0;
    int piece = 0;
    int position = 0;
    auto operator<=>(const TextPlace&) const = default;
    bool isIn(const TextPlace& other) const {
        return message == other.message && part == other.part && piece == other.piece;
    }
};

/// One selection over many TextEdits. Inside one of them it selects by itself; as soon as the pointer leaves
/// it, the selection reaches over all texts in between, including those that the list view has not created.
class TextSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool hasText READ hasText NOTIFY changed)
    Q_PROPERTY(bool dragging READ dragging NOTIFY draggingChanged)

public:
    /// Passes on the text between two places, the first one included.
    using TextSource =
        std::function<void(const TextPlace& from, const TextPlace& to, std::function<void(QString)> done)>;

    explicit TextSelection(TextSource source, QObject* parent = nullptr);

    bool hasText() const;
    bool dragging() const { return m_dragging; }

    /// Makes a TextEdit known. It is forgotten when it is destroyed.
    Q_INVOKABLE void add(QQuickItem* area, const QString& messageId, int part, int piece);
    /// The TextEdit of a piece; null if there is none now.
    Q_INVOKABLE QQuickItem* areaOf(const QString& messageId, int part, int piece) const;
    /// A press in one of them starts a selection.
    Q_INVOKABLE void press(QQuickItem* area, QPointF scene);
    /// A press with the Shift key extends the last selection.
    Q_INVOKABLE void extend(QQuickItem* area, QPointF scene);
    /// The pressed pointer has moved.
    Q_INVOKABLE void drag(QPointF scene);
    Q_INVOKABLE void release();
    Q_INVOKABLE void selectMessage(const QString& messageId);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void copy() const;
    /// Selects again in an area whose text was replaced.
    Q_INVOKABLE void restore(QQuickItem* area);

Q_SIGNALS:
    void changed();
    void draggingChanged();
    void pressed();
    void dragged(QPointF scene);

private:
    struct Area {
        QPointer<QQuickItem> item;
        TextPlace start; ///< position 0
    };
    const Area* find(const QQuickItem* item) const;
    const Area* areaNear(QPointF scene) const;
    void extendTo(const Area& area, QPointF scene);
    void applySoon();
    void apply();
    void applyTo(const Area& area) const;
    QString textOfOneArea() const;

    TextSource m_source;
    std::vector<Area> m_areas;
    std::optional<TextPlace> m_anchor;
    std::optional<TextPlace> m_focus;
    bool m_crosses = false; ///< it has left the area in which it started
    bool m_applying = false;
    bool m_dragging = false;
};

} // namespace nextgpt::app
