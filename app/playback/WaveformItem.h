// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace nextgpt::app {

/// Draws the loudness of an audio clip as bars; the part already played has another colour.
class WaveformItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(QList<double> peaks READ peaks WRITE setPeaks NOTIFY peaksChanged)
    Q_PROPERTY(double played READ played WRITE setPlayed NOTIFY playedChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY styleChanged)
    Q_PROPERTY(QColor playedColor READ playedColor WRITE setPlayedColor NOTIFY styleChanged)
    Q_PROPERTY(double barWidth READ barWidth WRITE setBarWidth NOTIFY styleChanged)
    Q_PROPERTY(double gap READ gap WRITE setGap NOTIFY styleChanged)

public:
    explicit WaveformItem(QQuickItem* parent = nullptr);

    /// The file whose audio is shown; read in the background.
    QString path() const { return m_path; }
    void setPath(const QString& path);
    QList<double> peaks() const;
    void setPeaks(const QList<double>& peaks);
    double played() const { return m_played; }
    void setPlayed(double share);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    QColor playedColor() const { return m_playedColor; }
    void setPlayedColor(const QColor& color);
    double barWidth() const { return m_barWidth; }
    void setBarWidth(double width);
    double gap() const { return m_gap; }
    void setGap(double gap);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void pathChanged();
    void peaksChanged();
    void playedChanged();
    void styleChanged();

private:
    float peakBetween(double from, double until) const;
    void updateStyle();

    QString m_path;
    std::vector<float> m_peaks;
    double m_played = 0;
    QColor m_color;
    QColor m_playedColor;
    double m_barWidth = 3;
    double m_gap = 2;
};

} // namespace nextgpt::app
