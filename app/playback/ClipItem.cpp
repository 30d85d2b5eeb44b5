// SPDX-License-Identifier: Apache-2.0
#include "app/playback/ClipItem.h"

#include "app/images/ImageShape.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace nextgpt::app {

namespace {

/// An image node that owns its texture.
class FrameNode : public QSGNode {
public:
    explicit FrameNode(QQuickWindow& window)
        : m_image(window.createImageNode()) {
        m_image->setFlag(QSGNode::OwnedByParent);
        m_image->setFiltering(QSGTexture::Linear);
        appendChildNode(m_image);
    }
    void show(std::unique_ptr<QSGTexture> texture) {
        m_image->setTexture(texture.get());
        m_texture = std::move(texture);
    }
    void place(const QRectF& rect) { m_image->setRect(rect); }

private:
    std::unique_ptr<QSGTexture> m_texture;
    QSGImageNode* m_image;
};

} // namespace

ClipItem::ClipItem(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
}

void ClipItem::setPlayer(Player* player) {
    if (player == m_player)
        return;
    if (m_player)
        disconnect(m_player, nullptr, this, nullptr);
    m_player = player;
    if (player != nullptr)
        connect(player, &Player::imageChanged, this, &ClipItem::refresh);
    refresh();
    Q_EMIT playerChanged();
}

void ClipItem::setCorner(double corner) {
    if (corner == m_corner)
        return;
    m_corner = corner;
    refresh();
    Q_EMIT cornerChanged();
}

void ClipItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        refresh();
}

void ClipItem::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickItem::itemChange(change, data);
    if ((change == ItemVisibleHasChanged && data.boolValue) || change == ItemDevicePixelRatioHasChanged)
        refresh();
}

void ClipItem::refresh() {
    const bool before = filled();
    const double ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
    const QSize pixels = (size() * ratio).toSize();
    m_image = {};
    if (m_player && !m_player->image().isNull() && !pixels.isEmpty())
        m_image = isVisible()
                      ? shaped(m_player->image(), pixels, {.cornerShare = m_corner / width(), .fill = true})
                      : m_player->image();
    m_imageChanged = true;
    update();
    if (before != filled())
        Q_EMIT filledChanged();
}

QSGNode* ClipItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (m_image.isNull()) {
        delete old; // returning null removes the node
        return nullptr;
    }
    auto* node = static_cast<FrameNode*>(old);
    if (node == nullptr)
        node = new FrameNode(*window()); // owned by the scene graph
    if (std::exchange(m_imageChanged, false) || old == nullptr) {
        const auto option =
            m_corner > 0 ? QQuickWindow::TextureHasAlphaChannel : QQuickWindow::TextureIsOpaque;
        node->show(std::unique_ptr<QSGTexture>(window()->createTextureFromImage(m_image, option)));
    }
    node->place(boundingRect());
    return node;
}

} // namespace nextgpt::app
