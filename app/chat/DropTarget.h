// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/DraftViewModel.h"

#include <QPointer>
#include <QQuickItem>

namespace nextgpt::app {

/// Receives what other programs drag over the window and adds it to the draft. It follows refused drags, too,
/// so that the reason can be shown while they hover, and always copies: a file manager must not move the
/// user's files. QML's DropArea can neither read pixels nor follow a drag that it refuses.
class DropTarget : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(nextgpt::app::DraftViewModel* draft READ draft WRITE setDraft NOTIFY draftChanged REQUIRED)
    Q_PROPERTY(bool hovering READ hovering NOTIFY hoveringChanged)
    Q_PROPERTY(bool accepted READ accepted NOTIFY hoveringChanged)
    Q_PROPERTY(QString title READ title NOTIFY hoveringChanged)
    Q_PROPERTY(QString detail READ detail NOTIFY hoveringChanged)

public:
    explicit DropTarget(QQuickItem* parent = nullptr);

    DraftViewModel* draft() const { return m_draft; }
    void setDraft(DraftViewModel* draft);
    bool hovering() const { return m_hovering; }
    bool accepted() const { return m_announced.accepted; }
    QString title() const { return m_announced.title; }
    QString detail() const { return m_announced.detail; }

Q_SIGNALS:
    void draftChanged();
    void hoveringChanged();
    void dropped();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setHovering(bool hovering);

    QPointer<DraftViewModel> m_draft;
    DropAnnouncement m_announced;
    bool m_hovering = false;
};

} // namespace nextgpt::app
