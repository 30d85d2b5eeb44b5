// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/Player.h"

#include <QQuickItem>

namespace nextgpt::app {

/// Shows the current frame of a player, with rounded corners that also work with the software renderer.
class ClipItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(nextgpt::app::Player* player READ player WRITE setPlayer NOTIFY playerChanged)
    Q_PROPERTY(double corner READ corner WRITE setCorner NOTIFY cornerChanged)
    Q_PROPERTY(bool filled READ filled NOTIFY filledChanged)

public:
    explicit ClipItem(QQuickItem* parent = nullptr);

    Player* player() const { return m_player; }
    void setPlayer(Player* player);
    double corner() const { return m_corner; }
    void setCorner(double corner);
    /// True when there is a frame to show.
    bool filled() const { return !m_image.isNull(); }

Q_SIGNALS:
    void playerChanged();
    void cornerChanged();
    void filledChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    void refresh();

    QPointer<Player> m_player;
    QImage m_image; ///< scaled and rounded
    double m_corner = 0;
    bool m_imageChanged = false;
};

} // namespace nextgpt::app
