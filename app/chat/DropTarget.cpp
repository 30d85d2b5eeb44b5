// SPDX-License-Identifier: Apache-2.0
#include "app/chat/DropTarget.h"

#include <QDropEvent>

namespace nextgpt::app {

DropTarget::DropTarget(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemAcceptsDrops);
}

void DropTarget::setDraft(DraftViewModel* draft) {
    if (draft == m_draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
}

void DropTarget::setHovering(bool hovering) {
    m_hovering = hovering;
    Q_EMIT hoveringChanged();
}

void DropTarget::dragEnterEvent(QDragEnterEvent* event) {
    m_announced = m_draft ? m_draft->announce(*event->mimeData()) : DropAnnouncement();
    event->setDropAction(Qt::CopyAction);
    event->accept(); // also what is refused: the window would report neither its moves nor its leaving
    setHovering(true);
}

void DropTarget::dragMoveEvent(QDragMoveEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_announced.accepted); // this is what the other program is told
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent*) {
    setHovering(false);
}

void DropTarget::dropEvent(QDropEvent* event) {
    setHovering(false);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_draft && m_draft->drop(*event->mimeData()));
    Q_EMIT dropped();
}

} // namespace nextgpt::app
