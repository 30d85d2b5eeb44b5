// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// One thing to try, with what goes in and what comes out of it.
T.AbstractButton {
    id: card

    property string into: "text"
    property string out: "image"
    property string sample: ""

    implicitHeight: Math.max(image.height, words.implicitHeight) + 2 * Metrics.m
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("%1 in, %2 out").arg(Theme.word(into)).arg(Theme.word(out))
    Accessible.onPressAction: card.clicked()
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()

    background: Rectangle {
        radius: Metrics.radiusComposer
        color: card.down ? Theme.pressed : Theme.raised
        border.width: Metrics.hair
        border.color: card.hovered ? Theme.accent : Theme.hairline
        Behavior on border.color { ColorAnimation { duration: Motion.state } }
        FocusRing {
            shown: card.visualFocus
            around: Metrics.radiusComposer
        }
    }
    contentItem: Item {
        Image {
            id: image
            anchors.left: parent.left
            anchors.leftMargin: Metrics.m + Metrics.hair
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.sample
            height: Metrics.sample
            sourceSize.width: width * Screen.devicePixelRatio
            sourceSize.height: height * Screen.devicePixelRatio
            source: "qrc:/nextgpt/samples/" + card.sample + "-card.png"
            Accessible.ignored: true
        }
        Column {
            id: words
            anchors.left: image.right
            anchors.leftMargin: Metrics.l
            anchors.right: parent.right
            anchors.rightMargin: Metrics.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.s
            Row {
                anchors.left: parent.left
                spacing: Metrics.s
                Lucide {
                    name: Theme.glyph(card.into)
                    color: Theme.voice(card.into)
                }
                Lucide {
                    size: Metrics.iconSmall
                    anchors.verticalCenter: parent.verticalCenter
                    name: card.mirrored ? "chevron-left" : "chevron-right"
                    color: Theme.textTertiary
                }
                Lucide {
                    name: Theme.glyph(card.out)
                    color: Theme.voice(card.out)
                }
            }
            Label {
                width: parent.width
                text: card.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                font.pixelSize: Metrics.fontReading
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
}
