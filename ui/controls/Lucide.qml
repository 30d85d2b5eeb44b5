// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One icon, coloured where it is drawn from its outline, so that it is right without shaders.
Image {
    id: icon

    property string name: ""
    property color color: Theme.textSecondary
    property int size: Metrics.icon

    width: size
    height: size
    sourceSize.width: size * Screen.devicePixelRatio
    sourceSize.height: size * Screen.devicePixelRatio
    source: name === "" ? "" : "image://icon/" + name + "?color=" + encodeURIComponent(String(color))
    Accessible.ignored: true
}
