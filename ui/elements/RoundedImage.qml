// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// An image with round corners. The image provider rounds them when it decodes, at the size that is shown.
Image {
    id: image

    property string media: ""
    property real corner: Metrics.radiusMedia
    property size shown: Qt.size(width, height)
    readonly property real ratio: Screen.devicePixelRatio

    sourceSize.width: Math.max(1, Math.round(shown.width * ratio))
    sourceSize.height: Math.max(1, Math.round(shown.height * ratio))
    source: media === "" || shown.width < 1 ? ""
          : media.startsWith("image://") ? media + (media.includes("?") ? "&" : "?") + "fill=1&r=" + Math.round(corner * ratio) : media
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
