// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The last image of a conversation, or the sign of what it holds.
Item {
    id: thumbnail

    property string source: ""
    property string modality: "text"

    width: Metrics.thumb
    height: Metrics.thumb
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        visible: image.status !== Image.Ready
        radius: Metrics.radiusControl
        color: Theme.sunken
        Lucide {
            anchors.centerIn: parent
            name: Theme.glyph(thumbnail.modality)
            color: thumbnail.modality === "text" ? Theme.textSecondary : Theme.voice(thumbnail.modality)
        }
    }
    MediaImage {
        id: image
        anchors.fill: parent
        media: thumbnail.source
        corner: Metrics.radiusControl
    }
}
