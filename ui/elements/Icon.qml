// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A Lucide icon. The image provider colours it, so that no shader is needed.
Image {
    id: icon

    property string name: ""
    property color color: Theme.textSecondary
    property int size: Metrics.icon

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: name === "" ? "" : "image://icon/" + name + "?color=" + encodeURIComponent(String(color))
    Accessible.ignored: true
}
