// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The last image of a conversation, or the icon of its first modality.
Item {
    id: thumbnail

    property string source: ""
    property int modality: Modality.Text

    width: Metrics.thumbnail
    height: Metrics.thumbnail
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        visible: image.status !== Image.Ready
        radius: Metrics.radiusControl
        color: Theme.sunken
        Icon {
            anchors.centerIn: parent
            name: Modalities.of(thumbnail.modality).icon
            color: thumbnail.modality === Modality.Text ? Theme.textSecondary : Modalities.of(thumbnail.modality).color
        }
    }
    RoundedImage {
        id: image
        anchors.fill: parent
        media: thumbnail.source
        corner: Metrics.radiusControl
    }
}
