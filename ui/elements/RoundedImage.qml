// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// An image with round corners. The image provider rounds them when it decodes, at the size that is shown: Qt asks it for as many
// pixels as the screen has there.
Image {
    id: image

    property string media: ""
    property real corner: Metrics.radiusMedia
    property size shown: Qt.size(width, height)
    readonly property string shape: (media.includes("?") ? "&" : "?") + "fill=1&r=" + (corner / shown.width).toFixed(4)

    sourceSize.width: Math.max(1, Math.round(shown.width))
    sourceSize.height: Math.max(1, Math.round(shown.height))
    source: media === "" || shown.width < 1 ? "" : media.startsWith("image://") ? media + shape : media
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
