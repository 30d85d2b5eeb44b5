// SPDX-License-Identifier: Apache-2.0
#include "app/text/TextSelection.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kEnd = std::numeric_limits<int>::max();

int positionAt(QQuickItem* item, QPointF scene) {
    const QPointF point = item->mapFromScene(scene);
    int position = 0;
    QMetaObject::invokeMethod(item, "positionAt", Q_RETURN_ARG(int, position), Q_ARG(qreal, point.x()),
                              Q_ARG(qreal, point.y()));
    return position;
}

void select(QQuickItem* item, int from, int to) {
    QMetaObject::invokeMethod(item, "select", Q_ARG(int, from), Q_ARG(int, to));
}

/// How far a point is above or below an item, in pixels; 0 beside it.
double distanceTo(const QQuickItem& item, QPointF scene) {
    const double top = item.mapToScene(QPointF()).y();
    return std::max({0.0, top - scene.y(), scene.y() - top - item.height()});
}

} // namespace

TextSelection::TextSelection(TextSource source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source)) {}

void TextSelection::add(QQuickItem* area, const QString& messageId, int part, int piece) {
    std::erase_if(m_areas, [area](const Area& known) { return known.item.isNull() || known.item == area; });
    m_areas.push_back({area, {.message = messageId.toLongLong(), .part = part, .piece = piece}});
    restore(area);
}

const TextSelection::Area* TextSelection::find(const QQuickItem* item) const {
    const auto found =
        std::find_if(m_areas.begin(), m_areas.end(), [item](const Area& area) { return area.item == item; });
    return found == m_areas.end() ? nullptr : &*found;
}

const TextSelection::Area* TextSelection::areaNear(QPointF scene) const {
    const Area* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const Area& area : m_areas) {
        if (!area.item || !area.item->isVisible())
            continue;
        if (const double distance = distanceTo(*area.item, scene); distance < least) {
            least = distance;
            nearest = &area;
        }
    }
    return nearest;
}

QQuickItem* TextSelection::areaOf(const QString& messageId, int part, int piece) const {
    const TextPlace wanted{.message = messageId.toLongLong(), .part = part, .piece = piece};
    for (const Area& area : m_areas)
        if (area.item && area.start == wanted)
            return area.item;
    return nullptr;
}

void TextSelection::extend(QQuickItem* area, QPointF scene) {
    const Area* known = find(area);
    if (known != nullptr && m_anchor)
        extendTo(*known, scene);
    else
        press(area, scene);
}

void TextSelection::press(QQuickItem* area, QPointF scene) {
    const Area* known = find(area);
    if (known == nullptr)
        return;
    for (const Area& other : m_areas)
        if (other.item && other.item != area)
            QMetaObject::invokeMethod(other.item, "deselect");
    m_crosses = false;
    m_anchor = known->start;
    m_anchor->position = positionAt(area, scene);
    m_focus = m_anchor;
    Q_EMIT pressed();
    Q_EMIT changed();
}

void TextSelection::release() {
    if (std::exchange(m_dragging, false))
        Q_EMIT draggingChanged();
    Q_EMIT changed(); // the text is selected now
}

void TextSelection::drag(QPointF scene) {
    Q_EMIT dragged(scene);
    if (!std::exchange(m_dragging, true))
        Q_EMIT draggingChanged();
    if (const Area* area = m_anchor ? areaNear(scene) : nullptr)
        extendTo(*area, scene);
}

void TextSelection::extendTo(const Area& area, QPointF scene) {
    m_focus = area.start;
    m_focus->position = positionAt(area.item, scene);
    m_crosses = m_crosses || !m_focus->isIn(*m_anchor);
    if (m_crosses)
        applySoon();
    Q_EMIT changed();
}

void TextSelection::selectMessage(const QString& messageId) {
    const qint64 message = messageId.toLongLong();
    m_anchor = TextPlace{.message = message};
    m_focus = TextPlace{.message = message, .part = kEnd, .piece = kEnd, .position = kEnd};
    m_crosses = true;
    apply();
    Q_EMIT changed();
}

void TextSelection::clear() {
    m_anchor.reset();
    m_focus.reset();
    m_crosses = false;
    for (const Area& area : m_areas)
        if (area.item)
            QMetaObject::invokeMethod(area.item, "deselect");
    Q_EMIT changed();
}

/// After the event that is being delivered: the TextEdit that was pressed handles it too.
void TextSelection::applySoon() {
    if (std::exchange(m_applying, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_applying = false;
            apply();
        },
        Qt::QueuedConnection);
}

void TextSelection::apply() {
    if (!m_anchor || !m_focus)
        return;
    for (const Area& area : m_areas)
        if (area.item)
            applyTo(area);
}

void TextSelection::applyTo(const Area& area) const {
    const auto [first, last] = std::minmax(*m_anchor, *m_focus);
    const int length = area.item->property("length").toInt();
    const bool startsHere = area.start.isIn(first);
    const bool endsHere = area.start.isIn(last);
    const bool between = first < area.start && area.start < last;
    if (!startsHere && !endsHere && !between) {
        QMetaObject::invokeMethod(area.item, "deselect");
        return;
    }
    const int from = startsHere ? std::min(first.position, length) : 0;
    const int to = endsHere ? std::min(last.position, length) : length;
    // The anchor stays the anchor of the TextEdit that handles the pointer.
    m_anchor == first ? select(area.item, from, to) : select(area.item, to, from);
}

void TextSelection::restore(QQuickItem* area) {
    if (const Area* known = find(area); known != nullptr && m_crosses)
        applyTo(*known);
}

bool TextSelection::hasText() const {
    return m_crosses || !textOfOneArea().isEmpty(); // without putting the text of many messages together
}

QString TextSelection::textOfOneArea() const {
    const Area* area = nullptr;
    for (const Area& known : m_areas)
        if (known.item && m_anchor && known.start.isIn(*m_anchor))
            area = &known;
    return area == nullptr ? QString() : area->item->property("selectedText").toString();
}

void TextSelection::copy() const {
    const auto put = [](QString selected) {
        if (!selected.isEmpty())
            QGuiApplication::clipboard()->setText(
                selected.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n'));
    };
    if (!m_crosses)
        return put(textOfOneArea());
    const auto [first, last] = std::minmax(*m_anchor, *m_focus);
    m_source(first, last, put);
}

} // namespace nextgpt::app
