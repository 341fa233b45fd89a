package org.kartotek.backend.addon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Google's token in other hands. */
final class Forged {
    private Forged() {}

    static String unsigned(String token) {
        return new PlainJWT(claims(token)).serialize();
    }

    static String withPublicKey(String token) {
        try {
            var key = AddonTest.GOOGLE.key();
            var forged =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                            claims(token));
            forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return forged.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String byAnotherKey(String token, boolean underGooglesName) {
        var name = underGooglesName ? AddonTest.GOOGLE.key().getKeyID() : "nobody";
        return GoogleStandIn.signed(GoogleStandIn.newKey(name), claims(token));
    }

    static String bent(String token) {
        int at = token.lastIndexOf('.') + 10;
        return token.substring(0, at)
                + (token.charAt(at) == 'A' ? 'B' : 'A')
                + token.substring(at + 1);
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
