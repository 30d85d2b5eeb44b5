// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/Player.h"

#include <QQuickItem>

namespace nextgpt::app {

/// Draws what a player shows, with round corners, also where frames are drawn without a graphics card.
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
    /// There is a frame.
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
    QImage m_image; ///< as it is drawn
    double m_corner = 0;
    bool m_imageChanged = false;
};

} // namespace nextgpt::app
